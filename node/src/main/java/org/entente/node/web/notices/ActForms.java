package org.entente.node.web.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.node.notices.Posting;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.InputView;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.GateReceipt;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a page with one form, and tries its act when it is posted. */
@Component
public class ActForms {
  private final Screens screens;

  ActForms(Screens screens) {
    this.screens = screens;
  }

  /**
   * A form for one act.
   *
   * @param name the act's name, under which its texts stand in {@code area}
   * @param lead whom or what it is about
   * @param inputs its fields, in the words of the reader
   */
  public record Spec(
      Place place,
      String area,
      String name,
      String back,
      String lead,
      boolean isUpload,
      Function<Words, List<InputView>> inputs,
      String unavailable) {

    public static Spec of(
        Place place,
        String area,
        String name,
        String back,
        String lead,
        Function<Words, List<InputView>> inputs) {
      return new Spec(place, area, name, back, lead, false, inputs, "");
    }

    public Spec upload() {
      return new Spec(place, area, name, back, lead, true, inputs, unavailable);
    }

    public Spec unavailable(String why) {
      return new Spec(place, area, name, back, lead, isUpload, inputs, why);
    }
  }

  public ModelAndView blank(Spec spec, HttpServletRequest request, Form form) {
    return show(spec, request, form, Optional.empty());
  }

  /** Tries an act that ends in a message: it is sent, or a gate holds it back. */
  public ModelAndView send(
      Spec spec,
      HttpServletRequest request,
      RedirectAttributes attributes,
      Function<Fields, Posting> act) {
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          Posting posting = act.apply(new Fields(form));
          return posting.isSent()
              ? done(spec, attributes, words)
              : show(spec, request, form, Optional.of(posting.gates()));
        },
        wrong -> show(spec, request, wrong, Optional.empty()));
  }

  /** Tries an act that stays here; it gives the address to go on to. */
  public ModelAndView keep(
      Spec spec,
      HttpServletRequest request,
      RedirectAttributes attributes,
      Function<Fields, String> act) {
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () ->
            screens.done(
                act.apply(new Fields(form)),
                attributes,
                words.of(spec.area() + ".done." + spec.name())),
        wrong -> show(spec, request, wrong, Optional.empty()));
  }

  private ModelAndView done(Spec spec, RedirectAttributes attributes, Words words) {
    return screens.done(spec.back(), attributes, words.of(spec.area() + ".done." + spec.name()));
  }

  private ModelAndView show(
      Spec spec, HttpServletRequest request, Form form, Optional<GateReceipt> held) {
    Page page = screens.at(spec.place(), request, spec.area() + ".form." + spec.name());
    Words words = page.words();
    ActFormView view =
        new ActFormView(
            new Link(words.of(spec.area() + ".back"), spec.back()),
            spec.lead(),
            words.of(spec.area() + ".form." + spec.name() + ".text"),
            address(request),
            spec.isUpload(),
            form,
            spec.inputs().apply(words),
            words.of(spec.area() + ".act." + spec.name()),
            held.map(r -> GatesView.of(words, r)),
            spec.unavailable());
    return screens.show("notices/form", page, view, form);
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
