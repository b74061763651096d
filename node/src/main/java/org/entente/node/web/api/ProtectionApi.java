package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.node.protection.ProtectionDesk;
import org.entente.node.protection.ProtectionNeed;
import org.entente.node.protection.Shield;
import org.entente.node.staff.Officer;
import org.entente.protocol.AuthorityId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shields, for the protection desk and oversight alone. */
@RestController
@RequestMapping("/api/v1/shields")
@Tag(name = "Protection")
class ProtectionApi {
  record Raise(String record, AuthorityId from, ProtectionNeed need) {
    @Override
    public String toString() {
      return "Raise";
    }
  }

  record ShieldView(UUID id, String record, String from, String need, Instant raisedAt) {
    static ShieldView of(Shield shield) {
      return new ShieldView(
          shield.id(),
          shield.record(),
          shield.from().value(),
          shield.need().name(),
          shield.raisedAt());
    }

    @Override
    public String toString() {
      return "ShieldView[" + id + "]";
    }
  }

  private final ProtectionDesk desk;

  ProtectionApi(ProtectionDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "All shields")
  List<ShieldView> list(Officer officer) {
    return desk.list(officer).stream().map(ShieldView::of).toList();
  }

  @PostMapping
  @Operation(
      summary = "Shield a record from a partner; the partner's index is made anew without it")
  ShieldView raise(Officer officer, @RequestBody Raise given) {
    return ShieldView.of(desk.raise(officer, given.record(), given.from(), given.need()));
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Lift a shield")
  void lift(Officer officer, @PathVariable UUID id) {
    desk.lift(officer, id);
  }
}
