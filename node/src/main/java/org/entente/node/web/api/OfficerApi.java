package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.staff.NewOfficer;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.Role;
import org.entente.node.staff.StaffDesk;
import org.entente.protocol.Classification;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Officers of this authority, for its operator. */
@RestController
@RequestMapping("/api/v1/officers")
@Tag(name = "Administration")
class OfficerApi {
  record Create(
      String username,
      String password,
      String displayName,
      String unit,
      Set<Role> roles,
      Classification clearance,
      String language,
      String zone) {
    @Override
    public String toString() {
      return "Create";
    }
  }

  private final StaffDesk staff;

  OfficerApi(StaffDesk staff) {
    this.staff = staff;
  }

  @GetMapping
  @Operation(summary = "The officers")
  List<SessionApi.Me> list(Officer officer) {
    officer.require(Role.OPERATOR);
    return staff.list().stream().map(SessionApi.Me::of).toList();
  }

  @PostMapping
  @Operation(summary = "Create an officer")
  SessionApi.Me create(Officer officer, @RequestBody Create given) {
    return SessionApi.Me.of(
        staff.create(
            officer,
            new NewOfficer(
                given.username(),
                given.displayName(),
                given.unit(),
                given.roles(),
                given.clearance(),
                given.language(),
                given.zone()),
            given.password()));
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Deactivate an officer; sessions and tokens end at once")
  void deactivate(Officer officer, @PathVariable UUID id) {
    staff.deactivate(officer, new OfficerId(id));
  }
}
