package org.entente.node.web.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.entente.node.agreements.DefaultTerms;
import org.entente.node.agreements.OnboardingRefused;
import org.entente.node.discovery.BudgetUse;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Texts;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LookupClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermsFormTest {
  private static final AuthorityId US = new AuthorityId("norland");
  private static final AuthorityId THEM = new AuthorityId("sudria");
  private static final AgreementTerms USUAL =
      DefaultTerms.between(US, THEM, 3, LocalDate.of(2026, 11, 24));

  private static AgreementTerms read(Form form) {
    return TermsForm.read(new Fields(form), US, THEM, 3);
  }

  @Test
  void whatTheFormShowsIsWhatIsSigned() {
    assertThat(read(TermsForm.of(USUAL))).isEqualTo(USUAL);
  }

  @Test
  void aClassThatIsNotTickedIsNotGranted() {
    Form form = TermsForm.of(USUAL).without(TermsForm.prefix(LookupClass.NAME) + "granted");
    assertThat(read(form).find(LookupClass.NAME)).isEmpty();
    assertThat(read(form).find(LookupClass.PHONE)).isPresent();
  }

  @Test
  void termsWithoutAPurposeAreNotSigned() {
    assertThatThrownBy(() -> read(TermsForm.of(USUAL).without("agreement-purposes")))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void aBudgetInWordsIsAFaultOfItsField() {
    String field = TermsForm.prefix(LookupClass.NAME) + "day";
    assertThatThrownBy(() -> read(TermsForm.of(USUAL).with(field, "many")))
        .isInstanceOfSatisfying(FieldFault.class, f -> assertThat(f.field()).isEqualTo(field));
  }

  @Test
  void onlyTheTermsThatDifferAreShownAsChanged() {
    List<TermsFact> before =
        List.of(new TermsFact("a", List.of("1", "2")), new TermsFact("b", List.of("x")));
    List<TermsFact> after =
        List.of(new TermsFact("a", List.of("2", "3")), new TermsFact("b", List.of("x")));
    assertThat(TermsChange.between(before, after))
        .containsExactly(new TermsChange("a", List.of("1"), List.of("3")));
  }

  @ParameterizedTest
  @EnumSource(OnboardingRefused.Reason.class)
  void everyRefusedTextIsExplainedWithItsCode(OnboardingRefused.Reason reason) {
    assertThat(
            Texts.load()
                .in(Language.ENGLISH)
                .of("partners.refused." + reason.name(), "code", reason.code()))
        .contains(reason.code());
  }

  @ParameterizedTest
  @EnumSource(BudgetUse.Side.class)
  void everySideOfABudgetHasWords(BudgetUse.Side side) {
    assertThat(Texts.load().in(Language.ENGLISH).has("partners.budget." + side.name())).isTrue();
  }
}
