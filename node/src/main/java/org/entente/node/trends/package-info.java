/**
 * Trends: incidents of the Missing Migrants Project and facts coded from case files, counted by
 * month, with a published method that finds what is unusual (Smuggling Protocol, art. 10).
 *
 * <p>It owns incidents, coded facts and what is computed from them. It sees facts and never people:
 * it has no link to a case file or a person, and it cannot send anything.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "staff"})
package org.entente.node.trends;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
