package org.entente.node.web.shell;

import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tells one node from another on screen: its short name, the authority that runs it, its
 * accent colour, the marking above every page by language, and the language and zone of people who
 * have not said theirs.
 */
@ConfigurationProperties("entente.branding")
public record Branding(
    @DefaultValue("") String name,
    @DefaultValue("") String authority,
    @DefaultValue("#12474f") String accent,
    @DefaultValue Map<Language, String> banner,
    @DefaultValue("english") Language language,
    @DefaultValue("UTC") ZoneId zone) {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  public Branding {
    banner = Map.copyOf(banner);
    if (!COLOUR.matcher(accent).matches()) {
      throw new IllegalArgumentException("accent must be written like #12474f, not " + accent);
    }
  }

  /** The authority in full, or as short as it is known. */
  public String inFull() {
    return authority.isEmpty() ? name : authority;
  }

  /** The marking in the reader's language, else in the node's, else none. */
  public String bannerIn(Language reader) {
    return banner.getOrDefault(reader, banner.getOrDefault(language, ""));
  }

  /** The stylesheet that carries the accent; a node's own colour must not need an inline style. */
  public String stylesheet() {
    return ":root{--accent:"
        + accent
        + ";--on-accent:"
        + (luminance() > 0.179 ? "#000000" : "#ffffff")
        + "}\n";
  }

  /**
   * Relative luminance as WCAG 2.2 defines it; above 0.179 black writing reads better than white.
   */
  private double luminance() {
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  }

  private double channel(int at) {
    double share = Integer.parseInt(accent, at, at + 2, 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
