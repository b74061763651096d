/**
 * Who did what, to which record, for what purpose, on what basis, with what result.
 *
 * <p>It owns the audit entries and the ledger made of them, its checkpoints, and the checkpoints
 * witnessed for partners. It refuses personal data: an entry holds ids, codes and counts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity"})
package org.entente.node.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
