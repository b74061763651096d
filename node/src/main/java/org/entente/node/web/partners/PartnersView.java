package org.entente.node.web.partners;

import java.util.List;
import org.entente.node.web.shell.Tone;

/**
 * The authorities we know, and how we are known to them.
 *
 * @param whyNotManage why the viewer cannot change anything here, in words; empty when they can
 */
public record PartnersView(
    String ourName,
    String ourId,
    String ourEndpoint,
    String ourFingerprint,
    List<Row> rows,
    String whyNotManage) {

  /** One partner; {@code waiting} counts messages of ours that are not delivered yet. */
  public record Row(
      String href,
      String name,
      String id,
      String status,
      Tone statusTone,
      String agreement,
      int waiting) {}
}
