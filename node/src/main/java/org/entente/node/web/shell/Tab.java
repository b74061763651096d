package org.entente.node.web.shell;

/** One of several views of the same thing, each with its own address. */
public record Tab(String label, String href, boolean isActive, int count) {
  public static Tab of(String label, String href) {
    return new Tab(label, href, false, 0);
  }

  public Tab active() {
    return new Tab(label, href, true, count);
  }

  public Tab count(int howMany) {
    return new Tab(label, href, isActive, howMany);
  }
}
