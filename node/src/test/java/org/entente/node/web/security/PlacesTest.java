package org.entente.node.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Place;
import org.entente.protocol.Classification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacesTest {
  private static Officer with(Role... roles) {
    return new Officer(
        new OfficerId(new UUID(0, 1)),
        "a.beispiel",
        "Anna Beispiel",
        "",
        Set.of(roles),
        Classification.RESTRICTED,
        "en",
        "UTC",
        true);
  }

  @Test
  void theOperatorWhoRunsTheNodeSeesNoCase() {
    assertThat(Places.open(with(Role.OPERATOR)))
        .contains(Place.PARTNERS, Place.ADMINISTRATION, Place.LISTS)
        .doesNotContain(Place.CASES, Place.INBOX, Place.SENT, Place.ASK, Place.PROTECTION);
  }

  @Test
  void onlyTheProtectionDeskAndOversightAreLedToShields() {
    for (Role role : Role.values()) {
      assertThat(Places.open(with(role)).contains(Place.PROTECTION))
          .as(role.name())
          .isEqualTo(role == Role.PROTECTION_DESK || role == Role.OVERSIGHT);
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyRoleHasItsWorkAndItsAccount(Role role) {
    assertThat(Places.open(with(role))).contains(Place.MY_WORK, Place.ADMINISTRATION);
  }

  @Test
  void aSignInLeadsOnlyToAddressesOfThisNode() {
    assertThat(SignInController.isOurs("/cases/1?q=2")).isTrue();
    assertThat(SignInController.isOurs("//elsewhere.example")).isFalse();
    assertThat(SignInController.isOurs("https://elsewhere.example")).isFalse();
    assertThat(SignInController.isOurs("/\\elsewhere.example")).isFalse();
    assertThat(SignInController.isOurs("/a\r\nSet-Cookie: x")).isFalse();
    assertThat(SignInController.isOurs("")).isFalse();
  }
}
