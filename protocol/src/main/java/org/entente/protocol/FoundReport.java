package org.entente.protocol;

import java.time.Instant;
import java.util.UUID;

/** The recipient tells that and how the wanted person was located. */
public record FoundReport(UUID report, UUID notice, Instant at, String account)
    implements NoticeBody {
  public FoundReport {
    account = Rules.text("account", account, 4000);
  }

  @Override
  public String toString() {
    return "FoundReport[" + notice + "]";
  }
}
