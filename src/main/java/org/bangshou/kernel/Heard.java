package org.bangshou.kernel;

/**
 * Something that happened on any node, told on every node after its commit, about half a second later at most. One that
 * is missed, because a node was away, is not told again: whoever must not miss anything looks for itself now and then.
 */
public record Heard(DomainEvent event) {}
