package org.entente.node.web.codes;

import java.util.UUID;
import org.entente.node.identity.Identity;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.StaffDesk;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.springframework.stereotype.Component;

/** The names of authorities and officers, for screens that hold their ids. */
@Component
public class WhoIsWho {
  private static final String OFFICER = "officer:";
  private static final String PARTNER = "partner:";

  private final Identity identity;
  private final Partners partners;
  private final StaffDesk staff;

  public WhoIsWho(Identity identity, Partners partners, StaffDesk staff) {
    this.identity = identity;
    this.partners = partners;
    this.staff = staff;
  }

  /** The authority's name as people write it; its id when we do not know it. */
  public String authority(AuthorityId id) {
    return isUs(id)
        ? identity.profile().name()
        : partners.find(id).map(p -> p.profile().name()).orElse(id.value());
  }

  public boolean isUs(AuthorityId id) {
    return identity.id().equals(id);
  }

  public String officer(OfficerId id) {
    return staff.find(id).map(Officer::displayName).orElse(id.toString());
  }

  /** Who stands behind the actor label of an audit entry. */
  public String actor(Words words, String label) {
    if (label.startsWith(OFFICER)) {
      return officer(new OfficerId(UUID.fromString(label.substring(OFFICER.length()))));
    }
    if (label.startsWith(PARTNER)) {
      return authority(new AuthorityId(label.substring(PARTNER.length())));
    }
    return CodeTexts.known(words, "actor", label);
  }
}
