package org.entente.node.protection;

import org.entente.protocol.AuthorityId;

/** A shield against this partner was raised or lifted; says nothing about whom. */
public record ShieldsChanged(AuthorityId partner) {}
