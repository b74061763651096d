package org.entente.node.discovery.asking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.store.BatchStore;
import org.entente.node.identity.Vault;
import org.entente.oprf.Blinding;
import org.entente.oprf.Element;
import org.entente.oprf.Evaluation;
import org.entente.oprf.MalformedEncoding;
import org.entente.oprf.Output;
import org.entente.oprf.Proof;
import org.entente.oprf.ProofInvalid;
import org.entente.oprf.Voprf;
import org.entente.protocol.LookupAnswer;
import org.entente.protocol.LookupEvaluation;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupSegment;
import org.springframework.stereotype.Component;

/**
 * Verifies the proofs of an answer against the committed keys, finishes the values, checks that
 * every canary hit, and tests the values against the filter.
 */
@Component
class AnswerOpener {
  private final PartnerFilters filters;
  private final Voprf voprf;
  private final Vault vault;

  AnswerOpener(PartnerFilters filters, Voprf voprf, Vault vault) {
    this.filters = filters;
    this.voprf = voprf;
    this.vault = vault;
  }

  /** What came of it: the hits of each question, or why the answer counts for nothing. */
  record Opened(Map<UUID, Set<Lookup.Hit>> hits, Optional<String> failure) {
    static Opened failed(String reason) {
      return new Opened(Map.of(), Optional.of(reason));
    }

    Set<Lookup.Hit> of(UUID question) {
      return hits.getOrDefault(question, Set.of());
    }
  }

  Opened open(BatchStore.Sent batch, LookupAnswer answer) {
    Optional<PartnerFilters.Usable> filter =
        filters.find(batch.lane().partner(), batch.lane().lookupClass());
    if (filter.isEmpty() || !isUnder(filter.get().manifest(), answer)) {
      return Opened.failed("WRONG_EPOCH");
    }
    byte[] blinds =
        vault.unlock(batch.lockedBlinding().bytes(), BatchSender.placeOfBatch(batch.batch()));
    Map<UUID, Set<Lookup.Hit>> hits = new HashMap<>();
    try (Blinding blinding = Blinding.decode(blinds)) {
      for (int i = 0; i < answer.evaluations().size(); i++) {
        PartnerFilters.Part part = filter.get().parts().get(i);
        List<Output> outputs = finish(blinding, part, answer.evaluations().get(i));
        if (!canariesHit(batch.slots(), part, outputs)) {
          return Opened.failed("CANARY_MISSING");
        }
        addHits(batch.slots(), part, outputs, hits);
      }
    } catch (ProofInvalid | MalformedEncoding e) {
      return Opened.failed("PROOF_INVALID");
    }
    return new Opened(hits, Optional.empty());
  }

  /** Whether every segment of the manifest was evaluated, and nothing else. */
  private static boolean isUnder(LookupManifest manifest, LookupAnswer answer) {
    return answer.epoch() == manifest.epoch()
        && answer.sequence() == manifest.sequence()
        && answer.evaluations().stream()
            .map(LookupEvaluation::segment)
            .toList()
            .equals(manifest.segments().stream().map(LookupSegment::number).toList());
  }

  private List<Output> finish(
      Blinding blinding, PartnerFilters.Part part, LookupEvaluation evaluation) {
    return voprf.finish(
        blinding,
        part.key(),
        new Evaluation(
            Element.decodeAll(evaluation.evaluated().bytes()),
            Proof.decode(evaluation.proof().bytes())));
  }

  private static boolean canariesHit(
      List<Slot> slots, PartnerFilters.Part part, List<Output> outputs) {
    for (int i = 0; i < outputs.size(); i++) {
      if (slots.get(i).equals(Slot.CANARY) && !part.contains(outputs.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static void addHits(
      List<Slot> slots,
      PartnerFilters.Part part,
      List<Output> outputs,
      Map<UUID, Set<Lookup.Hit>> hits) {
    for (int i = 0; i < outputs.size(); i++) {
      Slot slot = slots.get(i);
      if (slot.isAsked() && part.contains(outputs.get(i))) {
        hits.computeIfAbsent(slot.question(), _ -> new HashSet<>()).add(slot.hit());
      }
    }
  }
}
