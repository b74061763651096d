/**
 * The protection desk: shields that keep a person out of a partner's index.
 *
 * <p>It owns protection matters, none of which has a wire form. It refuses to show a shield to
 * anyone but the desk and oversight.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "staff"})
package org.entente.node.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
