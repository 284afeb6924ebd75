export declare function environmentWithoutNpm(environment: Record<string, string | undefined>): Record<string, string>;
export declare function explainFailure(output: string): string;
export declare function isAtLeast(version: string, wanted: readonly [number, number]): boolean;
