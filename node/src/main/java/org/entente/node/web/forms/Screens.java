package org.entente.node.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.node.web.shell.Flash;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Pages;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Renderer;
import org.entente.node.web.shell.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The few things every screen's controller does: open a page, show it, and lead on after an act.
 */
@Component
public class Screens {
  private final Pages pages;
  private final Renderer renderer;

  public Screens(Pages pages, Renderer renderer) {
    this.pages = pages;
    this.renderer = renderer;
  }

  public Page at(Place place, HttpServletRequest request, String title, Object... namesAndValues) {
    return pages.at(place, request, title, namesAndValues);
  }

  public Words words(HttpServletRequest request) {
    return pages.words(request);
  }

  public ModelAndView show(String template, Page page, Object view) {
    return new ModelAndView(renderer.view(template, page, view));
  }

  /** A screen with a form: its status says when the form came back with errors. */
  public ModelAndView show(String template, Page page, Object view, Form form) {
    return answer(
        renderer.view(template, page, view),
        form.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  /** A rendered screen with a status of its own. */
  public static ModelAndView answer(View view, HttpStatus status) {
    ModelAndView answer = new ModelAndView(view);
    answer.setStatus(status);
    return answer;
  }

  /** Leads on to a page of ours, which says once what was done. */
  public ModelAndView done(String address, RedirectAttributes attributes, String said) {
    attributes.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(said));
    return new ModelAndView("redirect:" + address);
  }

  /** Leads on to a page of ours, which says once why nothing was done. */
  public ModelAndView stopped(String address, RedirectAttributes attributes, String said) {
    attributes.addFlashAttribute(Flash.ATTRIBUTE, Flash.stopped(said));
    return new ModelAndView("redirect:" + address);
  }
}
