package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.staff.SignIn;
import org.entente.node.staff.StaffDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in for programs: name and password against a token for the working day. */
@RestController
@Tag(name = "Session")
class SessionApi {
  record Credentials(String username, String password) {
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  record Session(String token, Me officer) {
    @Override
    public String toString() {
      return "Session";
    }
  }

  record Me(UUID id, String username, String displayName, List<Role> roles, String clearance) {
    static Me of(Officer officer) {
      return new Me(
          officer.id().value(),
          officer.username(),
          officer.displayName(),
          officer.roles().stream().sorted().toList(),
          officer.clearance().name());
    }
  }

  private final StaffDesk staff;

  SessionApi(StaffDesk staff) {
    this.staff = staff;
  }

  @PostMapping("/api/v1/session")
  @Operation(summary = "Sign in and receive a bearer token")
  ResponseEntity<?> signIn(@RequestBody Credentials credentials) {
    return switch (staff.signIn(credentials.username(), credentials.password())) {
      case SignIn.Accepted(Officer officer) ->
          ResponseEntity.ok(new Session(staff.issueToken(officer), Me.of(officer)));
      case SignIn.Refused _ -> refused(HttpStatus.UNAUTHORIZED, "name or password is wrong");
      case SignIn.Locked _ -> refused(HttpStatus.TOO_MANY_REQUESTS, "locked; try again later");
    };
  }

  private static ResponseEntity<ProblemDetail> refused(HttpStatus status, String detail) {
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
  }

  @GetMapping("/api/v1/me")
  @Operation(summary = "The officer the token belongs to")
  Me me(Officer officer) {
    return Me.of(officer);
  }
}
