/**
 * Carries sealed messages between authorities: outbox, courier, inbox, receipts.
 *
 * <p>It owns the outbox and the inbox. It refuses to send without a permit, and turns away whatever
 * is unknown, oversized, replayed, expired, badly signed, meant for another or from an unknown key,
 * with a code, audited, changing nothing.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"identity", "audit", "partners", "agreements", "disclosure"})
package org.entente.node.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
