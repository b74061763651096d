package org.entente.ledger;

/**
 * The name of a ledger, which is also the name of the key that signs for it: 1 to 200 visible ASCII
 * characters without {@code +}, by custom an address without scheme such as {@code
 * node.authority.example/ledger}.
 */
public record Origin(String value) {

  private static final int LONGEST = 200;

  public Origin {
    if (!isOrigin(value)) {
      throw new IllegalArgumentException(
          "an origin has 1 to 200 visible ASCII characters and no '+'");
    }
  }

  /** Whether the text may name a ledger. */
  public static boolean isOrigin(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '+');
  }

  @Override
  public String toString() {
    return value;
  }
}
