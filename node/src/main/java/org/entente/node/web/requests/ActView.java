package org.entente.node.web.requests;

/**
 * An act an officer may take, or why they may not.
 *
 * @param address where it leads, or where it is posted to
 * @param unavailable why it cannot be done, in words; empty when it can
 */
public record ActView(
    String label, String kind, String address, boolean isPosted, String unavailable) {

  static ActView page(String label, String kind, String href, String unavailable) {
    return new ActView(label, kind, href, false, unavailable);
  }

  static ActView posted(String label, String kind, String action, String unavailable) {
    return new ActView(label, kind, action, true, unavailable);
  }
}
