package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.entente.node.discovery.MatchDesk;
import org.entente.node.discovery.MatchedQuestion;
import org.entente.node.staff.Officer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Matches that this node alone knows of, where the holder learns first. */
@RestController
@RequestMapping("/api/v1/matches")
@Tag(name = "Lookups")
class MatchApi {
  record About(String record) {}

  private final MatchDesk matches;

  MatchApi(MatchDesk matches) {
    this.matches = matches;
  }

  @GetMapping
  @Operation(summary = "Partners' questions that match something here, the first due first")
  List<MatchedQuestion> open(Officer officer) {
    return matches.open(officer);
  }

  @PostMapping("/{question}/release")
  @Operation(summary = "Let the partner know of a match when the answer is due")
  MatchedQuestion release(Officer officer, @PathVariable UUID question, @RequestBody About about) {
    return matches.release(officer, question, about.record());
  }

  @PostMapping("/{question}/decline")
  @Operation(summary = "Keep a match here; to the partner that looks like nothing held")
  MatchedQuestion decline(Officer officer, @PathVariable UUID question, @RequestBody About about) {
    return matches.decline(officer, question, about.record());
  }
}
