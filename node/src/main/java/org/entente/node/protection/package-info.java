/**
 * The protection desk: shields that keep a person out of a partner’s index; care files with harm,
 * consent, referral and protection status.
 *
 * <p>It owns protection matters, none of which has a wire form, and decides what each purpose may
 * know of them: a return which holds stand, a criminal case what was released to it, and nobody
 * else anything. It refuses to show a shield or a care file to anyone but the desk and oversight.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "staff"})
package org.entente.node.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
