package org.entente.protocol;

import java.time.Instant;
import java.util.UUID;

/** The recipient tells how the custody of the arrested person ended. */
public record CustodyEnded(UUID end, UUID notice, UUID arrest, How how, Instant at, String account)
    implements NoticeBody {

  /** How custody ended. */
  public enum How {
    /** Handed over to the originator's state. */
    SURRENDERED,
    /** Set free: extradition refused, not requested in time, or the basis died. */
    RELEASED
  }

  public CustodyEnded {
    account = Rules.text("account", account, 4000);
  }

  @Override
  public String toString() {
    return "CustodyEnded[" + notice + "]";
  }
}
