package vn.giaoviec.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link Caller} and {@link Change}. */
public final class Arguments implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Change.class;
    }

    private static Set<String> known(MethodParameter parameter) {
        var queries = parameter.getMethodAnnotation(Queries.class);
        return queries == null ? Set.of() : Set.of(queries.value());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders)
            throws Exception {
        var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        return parameter.getParameterType() == Caller.class
                ? caller
                : Change.of(request.getNativeRequest(HttpServletRequest.class), caller, known(parameter));
    }
}
