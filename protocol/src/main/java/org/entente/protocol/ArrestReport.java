package org.entente.protocol;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The recipient tells that the wanted person was arrested on the notice, provisionally until
 * extradition is requested (UNTOC, art. 16(9)).
 *
 * @param arrest the id of the arrest, by which both authorities count it once
 * @param rights what the person was told or offered so far
 */
public record ArrestReport(
    UUID arrest, UUID notice, Instant at, Set<CustodyRight> rights, String account)
    implements NoticeBody {
  public ArrestReport {
    account = Rules.text("account", account, 4000);
    rights = Collections.unmodifiableSet(new TreeSet<>(rights));
  }

  @Override
  public String toString() {
    return "ArrestReport[" + arrest + "]";
  }
}
