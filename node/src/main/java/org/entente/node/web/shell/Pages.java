package org.entente.node.web.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Opens the frame of a page for a request. */
public final class Pages {
  private final Texts texts;
  private final Branding branding;
  private final Assets assets;
  private final InstantSource clock;
  private final Viewers viewers;
  private final Alarms alarms;

  public Pages(
      Texts texts, Branding branding, InstantSource clock, Viewers viewers, Alarms alarms) {
    this.texts = texts;
    this.branding = branding;
    this.assets = Assets.of(branding);
    this.clock = clock;
    this.viewers = viewers;
    this.alarms = alarms;
  }

  /** A page at a place of the navigation; the title is a key with its arguments. */
  public Page at(Place place, HttpServletRequest request, String title, Object... namesAndValues) {
    return open(place, request, title, namesAndValues);
  }

  /** A page outside the navigation, such as sign-in or an error. */
  public Page elsewhere(HttpServletRequest request, String title, Object... namesAndValues) {
    return open(null, request, title, namesAndValues);
  }

  /** The words for the reader of a request, for messages made before there is a page. */
  public Words words(HttpServletRequest request) {
    return texts.in(viewer(request).language());
  }

  private Page open(
      @Nullable Place place, HttpServletRequest request, String title, Object... namesAndValues) {
    Viewer viewer = viewer(request);
    Words words = texts.in(viewer.language());
    Times times = new Times(words, viewer.zone(), clock);
    return new Page(
        words.of(title, namesAndValues),
        viewer,
        words,
        times,
        place,
        viewers.navigation(request),
        flashes(request),
        csrf(request),
        branding,
        assets,
        address(request),
        alarms.forReader(request, words, times));
  }

  private Viewer viewer(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    Language language =
        LanguageChoice.of(cookie(request), accepted == null ? "" : accepted, branding.language());
    return viewers.viewer(request, language);
  }

  private static String cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(LanguageChoice.COOKIE)) {
          return cookie.getValue();
        }
      }
    }
    return "";
  }

  private static List<Flash> flashes(HttpServletRequest request) {
    Map<String, ?> carried = RequestContextUtils.getInputFlashMap(request);
    Object flash = carried == null ? null : carried.get(Flash.ATTRIBUTE);
    return flash instanceof Flash one ? List.of(one) : List.of();
  }

  private static Csrf csrf(HttpServletRequest request) {
    Object token = request.getAttribute(CsrfToken.class.getName());
    return token instanceof CsrfToken ours
        ? new Csrf(ours.getParameterName(), ours::getToken)
        : Csrf.of("_csrf", "");
  }

  /** Where the reader is, for coming back; an answer to a form has no address of its own. */
  private static String address(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "/";
    }
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
