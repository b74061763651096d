package org.entente.node.web.lookups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.names.Strength;
import org.entente.names.TokenBasis;
import org.entente.node.discovery.Lookup;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Texts;
import org.entente.protocol.LookupRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookupTextsTest {
  private final Texts texts = Texts.load();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCodeThatTheScreensShowHasWords(Language language) {
    List<String> keys = new ArrayList<>();
    for (WhyNotAsk why : WhyNotAsk.values()) {
      keys.add(why.key());
      keys.add("lookups.why.short." + why);
    }
    for (Lookup.State state : Lookup.State.values()) {
      keys.add("lookups.state." + state);
    }
    for (LookupRefusal.Reason reason : LookupRefusal.Reason.values()) {
      keys.add("lookups.reason." + reason);
      keys.add("lookups.log.outcome." + reason);
    }
    for (String own : List.of("NO_INDEX", "GATE", "PROOF_INVALID", "CANARY_MISSING")) {
      keys.add("lookups.reason." + own);
    }
    for (String outcome : List.of("HIT", "NO_DISCLOSABLE_MATCH", "WAITING", "NOT_ANSWERED")) {
      keys.add("lookups.answer." + outcome);
      keys.add("lookups.meaning." + outcome);
    }
    for (String kind : List.of("name", "document", "account", "vessel")) {
      keys.add("lookups.kind." + kind);
    }
    for (TokenBasis basis : TokenBasis.values()) {
      keys.add("codes." + basis.messageKey());
    }
    for (Strength strength : Strength.values()) {
      keys.add("codes." + strength.messageKey());
    }
    assertThat(texts.in(language).keys()).containsAll(keys);
  }
}
