package org.entente.node.discovery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.entente.oprf.Output;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupTags;
import org.entente.protocol.Octets;

/** What the classes have in common in which the holder learns first. */
public final class Tags {
  private Tags() {}

  /** The tag of a value: the first bytes of its output under the asker's key. */
  public static Octets of(Output output) {
    return Octets.of(Arrays.copyOf(output.encoded(), LookupTags.TAG_BYTES));
  }

  /** The place of an asker's key, for the vault. */
  public static String keyPlace(AuthorityId partner, LookupClass lookupClass, int epoch) {
    return "discovery_asker_key/" + partner + "/" + lookupClass + "/" + epoch;
  }

  /** The place of a batch's blinds, for the vault. */
  public static String batchPlace(UUID batch) {
    return "discovery_entry_batch/" + batch;
  }

  /** Keys and questions under them travel in one conversation, so that none overtakes the other. */
  public static UUID conversation(AuthorityId partner, LookupClass lookupClass) {
    return UUID.nameUUIDFromBytes(
        ("tags/" + partner + "/" + lookupClass).getBytes(StandardCharsets.UTF_8));
  }
}
