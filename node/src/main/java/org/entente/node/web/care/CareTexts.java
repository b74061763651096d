package org.entente.node.web.care;

import java.util.Arrays;
import java.util.List;
import org.entente.node.protection.CareFile;
import org.entente.node.protection.Consent;
import org.entente.node.protection.Loss;
import org.entente.node.protection.Referral;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;

/** Words for the codes of care. */
final class CareTexts {
  private CareTexts() {}

  static String of(Words words, String area, Enum<?> code) {
    return words.of("care." + area + "." + code.name());
  }

  static <E extends Enum<E>> List<Choice> choices(Words words, String area, Class<E> codes) {
    return Arrays.stream(codes.getEnumConstants())
        .map(c -> Choice.of(c.name(), of(words, area, c)))
        .toList();
  }

  static Tone tone(Consent.Answer answer) {
    return switch (answer) {
      case GIVEN -> Tone.SUCCESS;
      case REFUSED, WITHDRAWN -> Tone.DANGER;
    };
  }

  static String loss(Loss loss) {
    return loss.amount().toPlainString() + " " + loss.currency();
  }

  static String whyNotWrite(Words words, Officer officer) {
    return officer.has(Role.PROTECTION_DESK) ? "" : words.of("care.why.role");
  }

  static CareFileView.ReferralRow referral(Words words, Referral referral, CareFile file) {
    boolean late = referral.overdue().isPresent() && referral.state() == Referral.State.PENDING;
    Tone tone =
        switch (referral.state()) {
          case PENDING -> late ? Tone.DANGER : Tone.WARNING;
          case ACCEPTED -> Tone.INFO;
          case REJECTED -> Tone.DANGER;
          case DONE -> Tone.SUCCESS;
        };
    return new CareFileView.ReferralRow(
        of(words, "need", referral.need()),
        referral.to().isEmpty() ? words.of("care.referral.by-rule") : referral.to(),
        file.alias(),
        "/care/" + file.id(),
        late ? words.of("care.referral.overdue") : of(words, "referral", referral.state()),
        tone,
        referral.due(),
        referral.isOpen(),
        referral.state().mayBecome().stream()
            .map(s ->
                new CareFileView.Step(
                    of(words, "referral-step", s),
                    "/referrals/"
                        + referral.id()
                        + "/"
                        + s.name().toLowerCase(java.util.Locale.ROOT)))
            .toList());
  }
}
