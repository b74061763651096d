package org.entente.protocol;

import java.util.UUID;

/** What is being done about an alert. */
public record AlertAnswer(UUID alert, UUID act, String doing) implements AlertBody {
  public AlertAnswer {
    doing = Rules.text("doing", doing, 1000);
  }

  @Override
  public String toString() {
    return "AlertAnswer[" + alert + "]";
  }
}
