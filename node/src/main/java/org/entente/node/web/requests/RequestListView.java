package org.entente.node.web.requests;

import java.util.List;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Paging;
import org.entente.node.web.shell.Tab;

/** The requests of one direction. */
public record RequestListView(
    boolean isReceived,
    String address,
    List<Tab> tabs,
    Form form,
    List<Choice> partners,
    List<Choice> states,
    List<Link> applied,
    List<RequestRow> rows,
    Paging paging) {}
