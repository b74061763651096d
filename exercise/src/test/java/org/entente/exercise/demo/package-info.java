@NullMarked
package org.entente.exercise.demo;

import org.jspecify.annotations.NullMarked;
