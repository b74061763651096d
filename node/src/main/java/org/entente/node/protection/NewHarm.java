package org.entente.node.protection;

import java.util.Optional;
import java.util.Set;
import org.entente.protocol.InvalidTerm;

/**
 * The particulars of harm to be recorded.
 *
 * @param deceivedBy by whom and how, in the person's own words, without naming a suspect
 */
public record NewHarm(
    Set<HarmCode> codes,
    PaymentTerms terms,
    PaymentMeans means,
    Optional<Loss> debt,
    Optional<Loss> lost,
    String deceivedBy,
    String account) {
  public NewHarm {
    codes = Set.copyOf(codes);
    if (codes.isEmpty()) {
      throw new InvalidTerm("harm", "at least one kind");
    }
    deceivedBy = text("deceived by", deceivedBy, 0, 2000);
    account = text("harm account", account, 1, 8000);
  }

  static String text(String term, String text, int least, int most) {
    String stripped = text.strip();
    if (stripped.length() < least || stripped.length() > most) {
      throw new InvalidTerm(term, least + " to " + most + " characters");
    }
    return stripped;
  }

  /** Work or service owed for a crossing, or exploitation: signs of trafficking (CETS 197, 10). */
  boolean raisesTheTraffickingScreen() {
    return terms == PaymentTerms.PAY_LATER && means == PaymentMeans.IN_KIND
        || codes.contains(HarmCode.EXPLOITATION);
  }

  @Override
  public String toString() {
    return "NewHarm";
  }
}
