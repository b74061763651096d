package org.entente.node.web.requests;

import java.util.Optional;
import org.entente.node.agreements.Agreement;
import org.entente.node.identity.Identity;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.requests.RequestDesk;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.TwoPersonAct;
import org.springframework.stereotype.Component;

/** Shows who will get something and under which agreement. */
@Component
class Recipients {
  private final Identity identity;
  private final Partners partners;
  private final RequestDesk requests;

  Recipients(Identity identity, Partners partners, RequestDesk requests) {
    this.identity = identity;
    this.partners = partners;
    this.requests = requests;
  }

  RecipientView of(Words words, AuthorityId id) {
    Partner partner = partners.get(id);
    Optional<Agreement> agreement = requests.terms(id);
    return new RecipientView(
        partner.profile().name(),
        id.value(),
        partner.profile().fingerprint().hex(),
        agreement.map(a -> agreement(words, a.terms())).orElse(words.of("requests.agreement.none")),
        agreement.map(a -> a.terms().reference().digest().hex()).orElse(""));
  }

  /** The name of this authority. */
  String us() {
    return identity.profile().name();
  }

  static String agreement(Words words, AgreementTerms terms) {
    return words.of(
        "requests.agreement.version",
        "title",
        terms.title(),
        "version",
        String.valueOf(terms.version()));
  }

  /** Whether the agreement in force puts an act under the release of a second officer. */
  boolean needsSecondPerson(AuthorityId id, TwoPersonAct act) {
    return requests.terms(id).filter(a -> a.terms().secondPerson().contains(act)).isPresent();
  }
}
