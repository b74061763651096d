package org.entente.node.discovery;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.oprf.Filter;
import org.entente.oprf.MalformedEncoding;
import org.entente.oprf.MalformedFilter;
import org.entente.oprf.PublicKey;
import org.entente.protocol.Body;
import org.entente.protocol.LookupFilter;
import org.entente.protocol.Message;
import org.springframework.stereotype.Component;

/**
 * Takes in the filters partners publish; a damaged or older one leaves the last good one in use.
 */
@Component
class FilterIntake implements MessageHandler {
  private final IndexStore store;
  private final Audit audit;
  private final InstantSource clock;

  FilterIntake(IndexStore store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(LookupFilter.class);
  }

  @Override
  public void handle(Message message) {
    LookupFilter filter = (LookupFilter) message.body();
    try {
      PublicKey.decode(filter.publicKey().bytes());
      Filter.decode(filter.filter().bytes());
    } catch (MalformedFilter | MalformedEncoding e) {
      throw new NotExpected("the filter cannot be read");
    }
    Optional<PartnerFilter> known = store.findFilter(message.sender(), filter.lookupClass());
    if (known.isPresent() && known.get().published().epoch() >= filter.epoch()) {
      throw new NotExpected("an epoch that is not newer");
    }
    store.keepFilter(message.sender(), filter, clock.instant());
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(message.sender()),
                Act.FILTER_RECEIVED,
                message.sender() + "/" + filter.lookupClass() + "/" + filter.epoch())
            .with("publicKey", filter.publicKey().hex())
            .with("filter", filter.filterDigest().hex()));
  }
}
