package org.entente.node.web.requests;

import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.shell.Page;
import org.entente.protocol.Item;

/** Puts items of information into words. */
final class ItemTexts {
  private final Page page;
  private final WhoIsWho whoIsWho;

  ItemTexts(Page page, WhoIsWho whoIsWho) {
    this.page = page;
    this.whoIsWho = whoIsWho;
  }

  /** An item that is only shown. */
  ItemView of(Item item) {
    return view(item, "");
  }

  /** An item in a case file of ours, from where it can be passed on. */
  ItemView held(Item item) {
    return view(item, "/items/" + item.item() + "/pass-on");
  }

  private ItemView view(Item item, String passOnHref) {
    return new ItemView(
        CodeTexts.of(page.words(), item.category()),
        item.statement(),
        item.basis(),
        CodeTexts.codes(item.handling(), item.evaluation()),
        whoIsWho.authority(item.originator()),
        page.times().day(item.reviewBy()),
        passOnHref);
  }
}
