package org.bangshou.proof;

/**
 * Something that must never be, and was.
 *
 * @param check kebab-case name of what was broken
 * @param sentence what exactly was seen
 */
public record Violation(String check, String sentence) {}
