package org.entente.names;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.names.InvalidIdentifier.Reason;

/** An account on an online platform, by the platform and the name or number it has there. */
public record OnlineHandle(String platform, String handle) implements Identifier {
  private static final Pattern PLATFORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
  private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}._+#-]{1,100}");
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("twitter", "x"),
          Map.entry("twitter.com", "x"),
          Map.entry("x.com", "x"),
          Map.entry("facebook.com", "facebook"),
          Map.entry("fb", "facebook"),
          Map.entry("instagram.com", "instagram"),
          Map.entry("ig", "instagram"),
          Map.entry("t.me", "telegram"),
          Map.entry("tiktok.com", "tiktok"),
          Map.entry("wechat", "weixin"),
          Map.entry("vk.com", "vk"));

  public OnlineHandle {
    String network = Characters.lower(platform.strip()).replace(' ', '-');
    platform = OTHER_NAMES.getOrDefault(network, network);
    if (!PLATFORM.matcher(platform).matches()) {
      throw new InvalidIdentifier(IdentifierKind.HANDLE, Reason.PLATFORM_NEEDED);
    }
    handle = Characters.lower(Characters.normal(IdentifierKind.HANDLE, handle));
    if (handle.startsWith("@")) {
      handle = handle.substring(1);
    }
    if (!HANDLE.matcher(handle).matches()) {
      throw new InvalidIdentifier(IdentifierKind.HANDLE, Reason.STRUCTURE);
    }
  }

  /** Reads {@code platform:handle}. */
  static OnlineHandle parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new InvalidIdentifier(IdentifierKind.HANDLE, Reason.PLATFORM_NEEDED);
    }
    return new OnlineHandle(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.HANDLE;
  }

  @Override
  public Optional<Country> country() {
    return Optional.empty();
  }

  @Override
  public String value() {
    return platform + ":" + handle;
  }

  @Override
  public List<Token> tokens() {
    return List.of(
        Token.of("handle", TokenClass.PHONE, value(), Strength.STRONG, TokenBasis.UNIQUE_VALUE));
  }

  @Override
  public String toString() {
    return "OnlineHandle";
  }
}
