package org.entente.node.web.shell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frame of one answer: for whom, under which title, where in the navigation, of which node. */
public record Page(
    String title,
    Viewer viewer,
    Words words,
    Times times,
    @Nullable Place active,
    Navigation navigation,
    List<Flash> flashes,
    Csrf csrf,
    Branding branding,
    Assets assets,
    String address,
    List<Alarm> alarms) {
  public Page {
    flashes = List.copyOf(flashes);
    alarms = List.copyOf(alarms);
  }

  /** The same page with something to say at once, without a redirect. */
  public Page with(Flash flash) {
    return new Page(
        title,
        viewer,
        words,
        times,
        active,
        navigation,
        List.of(flash),
        csrf,
        branding,
        assets,
        address,
        alarms);
  }

  /** The text of a key in the viewer's language. */
  public String t(String key, Object... namesAndValues) {
    return words.of(key, namesAndValues);
  }

  public String when(Instant at) {
    return times.when(at);
  }

  public Language language() {
    return words.language();
  }

  public boolean isActive(Place place) {
    return place == active;
  }

  public String banner() {
    return branding.bannerIn(language());
  }

  /** The address that shows this page in another language. */
  public String addressIn(Language other) {
    return LanguageChoice.address(other, address);
  }
}
