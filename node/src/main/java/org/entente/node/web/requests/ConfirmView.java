package org.entente.node.web.requests;

import java.util.List;
import org.entente.node.web.cases.CaseFrame;
import org.entente.node.web.shell.Form;

/**
 * What is shown before a request leaves: who will get it, and why.
 *
 * @param notCovered what the agreement does not cover, in words; the gates will hold it back
 * @param carried the form as filled in, carried to the act itself
 */
public record ConfirmView(
    CaseFrame frame,
    String action,
    RecipientView recipient,
    String answerWithin,
    ContentView content,
    List<String> notCovered,
    String send,
    Form carried) {}
