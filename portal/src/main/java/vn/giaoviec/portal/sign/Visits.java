package vn.giaoviec.portal.sign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a page the {@link Visit} that it is for; a token that has run out is renewed, or the person signs in again,
 * unless it is a form that was sent: that comes to {@link StalePage}.
 */
@Configuration(proxyBeanMethods = false)
public class Visits implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final OAuth2AuthorizedClientManager tokens;

    Visits(ClientRegistrationRepository clients, OAuth2AuthorizedClientRepository authorized) {
        tokens = new DefaultOAuth2AuthorizedClientManager(clients, authorized);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Visit.class);
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer page,
            NativeWebRequest request,
            WebDataBinderFactory binder) {
        try {
            return here();
        } catch (ClientAuthorizationException withoutToken) {
            var method = request.getNativeRequest(HttpServletRequest.class).getMethod();
            if (method.equals(HttpMethod.POST.name())) {
                // The way to the identity provider and back would lose what was written.
                throw new AccessDeniedException("The token cannot be renewed", withoutToken);
            }
            throw withoutToken;
        }
    }

    /** The visit that is going on; somebody is signed in. */
    public Visit here() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        var client = client(signedIn);
        return new Visit(
                Person.of((OidcUser) signedIn.getPrincipal()),
                client.getAccessToken().getTokenValue(),
                LocaleContextHolder.getLocale());
    }

    private OAuth2AuthorizedClient client(Authentication signedIn) {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(SignIn.CLIENT)
                .principal(signedIn)
                .build();
        try {
            var client = tokens.authorize(request);
            if (client != null) {
                return client;
            }
        } catch (ClientAuthorizationException refused) {
            if (!refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                throw refused;
            }
        }
        throw new ClientAuthorizationRequiredException(SignIn.CLIENT);
    }
}
