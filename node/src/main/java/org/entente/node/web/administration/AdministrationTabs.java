package org.entente.node.web.administration;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Words;

/** The parts of the administration that an officer's roles open. */
final class AdministrationTabs {
  private AdministrationTabs() {}

  static List<Tab> of(Officer officer, Words words, String active) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(Tab.of(words.of("administration.account"), "/administration"));
    if (officer.has(Role.OPERATOR)) {
      tabs.add(Tab.of(words.of("administration.officers"), "/administration/officers"));
    }
    return tabs.stream().map(t -> t.href().equals(active) ? t.active() : t).toList();
  }
}
