package org.entente.node.web.security;

import org.entente.node.staff.StaffDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The chain for programs: bearer tokens, no sessions, no cookies, errors as RFC 9457 bodies. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain apiChain(HttpSecurity http, StaffDesk staff) {
    return http.securityMatcher("/api/**")
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(new TokenFilter(staff), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(a ->
            a.requestMatchers(HttpMethod.POST, "/api/v1/session")
                .permitAll()
                .anyRequest()
                .authenticated())
        .exceptionHandling(e ->
            e.authenticationEntryPoint(
                    (_, response, _) -> ProblemBody.notSignedIn().write(response))
                .accessDeniedHandler((_, response, _) -> ProblemBody.refused().write(response)))
        .headers(h ->
            h.contentSecurityPolicy(
                c -> c.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
        .build();
  }
}
