package org.entente.node.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.ItemDesk;
import org.entente.node.requests.store.InformationStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what partners gave unasked and puts it into case files. */
@Service
public class InformationDesk {
  private final InformationStore store;
  private final CaseDesk cases;
  private final ItemDesk items;

  InformationDesk(InformationStore store, CaseDesk cases, ItemDesk items) {
    this.store = store;
    this.cases = cases;
    this.items = items;
  }

  @Transactional(readOnly = true)
  public List<GivenInformation> received(Officer by) {
    by.require(ReplyDesk.READERS);
    return store.list();
  }

  /** Puts information into a case file, where its items stay the partner's. */
  @Transactional
  public void file(Officer by, UUID information, CaseFileId file) {
    by.require(Role.LIAISON_OFFICER, Role.INVESTIGATOR);
    if (!cases.get(by, file).isOpen()) {
      throw new InvalidTerm("case file", "an open one");
    }
    GivenInformation given =
        store.list().stream()
            .filter(g -> g.content().information().equals(information))
            .findFirst()
            .orElseThrow(() -> new InvalidTerm("information", "one received by this node"));
    if (!store.file(information, file)) {
      throw new InvalidTerm("information", "not in a case file yet");
    }
    given.content().items().forEach(i -> items.receive(given.partner(), file, Optional.empty(), i));
  }
}
