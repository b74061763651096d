package org.entente.node.web.notices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.node.notices.LegalReview;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.InputView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Words;
import org.entente.protocol.ReviewQuestion;

/** The fields in which an adviser answers the review questions, each with its reasons. */
final class ReviewFields {
  private ReviewFields() {}

  static List<InputView> inputs(Words words) {
    List<InputView> inputs = new ArrayList<>();
    List<Choice> yesNo =
        List.of(Choice.of("yes", words.of("codes.yes")), Choice.of("no", words.of("codes.no")));
    for (ReviewQuestion question : ReviewQuestion.values()) {
      inputs.add(InputView.oneOf("answer-" + question, NoticeTexts.of(words, question), yesNo));
      inputs.add(
          InputView.area(
              "reasons-" + question,
              words.of("notices.reasons"),
              words.of("notices.reasons.hint")));
    }
    return inputs;
  }

  static List<LegalReview.Answer> answers(Fields fields) {
    return Arrays.stream(ReviewQuestion.values())
        .map(q ->
            new LegalReview.Answer(q, fields.isYes("answer-" + q), fields.text("reasons-" + q)))
        .toList();
  }
}
