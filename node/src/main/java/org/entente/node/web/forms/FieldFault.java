package org.entente.node.web.forms;

/**
 * A field that is empty or not readable; the key names the sentence that says how to put it right.
 */
public final class FieldFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String key;

  public FieldFault(String field, String key) {
    super(field + ": " + key);
    this.field = field;
    this.key = key;
  }

  public String field() {
    return field;
  }

  public String key() {
    return key;
  }
}
