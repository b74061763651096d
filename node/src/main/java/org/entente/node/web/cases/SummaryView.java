package org.entente.node.web.cases;

import java.util.List;
import java.util.Optional;
import org.entente.node.web.shell.Tone;

/**
 * The first tab of a case file.
 *
 * @param benefit the evidence of a material benefit, once recorded
 * @param reachWarning what is wrong with the reach of the case, in words; empty when nothing is
 */
public record SummaryView(
    CaseFrame frame,
    String summary,
    List<String> offences,
    String kindWords,
    Optional<String> benefit,
    int plans,
    int enables,
    int executes,
    String reachWarning,
    List<Step> steps,
    String benefitHref,
    String closeHref,
    String askHref) {

  /** One step on the way to asking partners, with where it stands. */
  public record Step(String label, String hint, String status, Tone tone, String href) {}
}
