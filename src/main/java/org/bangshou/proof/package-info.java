/**
 * The proof: a crowd acts on a real house at random while its servers, its nodes and the wires between
 * them break; afterwards what was answered is held against what must always be true.
 */
@NullMarked
package org.bangshou.proof;

import org.jspecify.annotations.NullMarked;
