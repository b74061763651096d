package org.entente.node.protection;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that has no wire form: the build refuses it wherever messages are made or read (1951
 * Convention, art. 33; UNHCR on confidentiality of asylum information).
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeverLeavesNode {}
