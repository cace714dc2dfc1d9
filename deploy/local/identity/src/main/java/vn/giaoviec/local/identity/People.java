package vn.giaoviec.local.identity;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The people of the trial: those among the {@link DemoClients} who are no system. All their passwords are {@code demo}. */
final class People implements UserDetailsService {
    private static final String SYSTEM = "system";

    @Override
    public UserDetails loadUserByUsername(String name) {
        return DemoClients.find(name)
                .filter(identity -> !identity.roles().contains(SYSTEM))
                .map(identity -> User.withUsername(name)
                        .password(DemoClients.SECRET)
                        .roles("PERSON")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }
}
