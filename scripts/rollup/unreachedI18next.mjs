/**
 * What one language, loaded whole, flat keys and no plug-ins never reach in i18next: backends, nesting, objects as
 * answers, formats (ours are `Intl`'s, in `core/format.ts`), missing keys, changing resources, other instances.
 * A name or an expression that an upgrade changes fails the build.
 */

/** Methods that nothing calls, by class. */
export const unreached = {
  Logger: ['log', 'warn', 'error', 'deprecate', 'once', 'forward', 'clone'],
  EventEmitter: ['on', 'once', 'off', 'emit'],
  ResourceStore: [
    'addNamespaces',
    'removeNamespaces',
    'hasResourceBundle',
    'getDataByLanguage',
    'hasLanguageSomeTranslations',
    'deprecateDottedLng',
    'addResource',
    'addResources',
    'removeResourceBundle',
    'getResourceBundle',
    'toJSON',
  ],
  Translator: ['exists', 'getUsedParamsDetails', 'hasDefaultValue'],
  LanguageUtil: [
    'clearCache',
    'getScriptPartFromCode',
    'getLanguagePartFromCode',
    'formatLanguageCode',
    'deprecateBareCode',
    'isSupportedCode',
  ],
  PluralResolver: ['clearCache', 'needsPlural', 'getPluralFormsOfKey', 'getSuffixes'],
  Interpolator: ['reset', 'nest'],
  Formatter: ['init', 'format', 'add', 'addCached'],
  Connector: [
    'queueLoad',
    'loaded',
    'read',
    'prepareLoading',
    'load',
    'reload',
    'noticeDevFallback',
    'loadOne',
    'saveMissing',
  ],
  I18n: [
    'loadResources',
    'reloadResources',
    'setResolvedLanguage',
    'changeLanguage',
    'hasLoadedNamespace',
    'use',
    'hydrate',
    'getFixedT',
    'exists',
    'setDefaultNamespace',
    'loadNamespaces',
    'loadLanguages',
    'dir',
    'cloneInstance',
    'toJSON',
  ],
};

/** Methods that are reached, but have little or nothing to do for us. */
export const replaced = {
  LanguageUtil: {
    getBestMatchFromCodes: 'getBestMatchFromCodes([code]) { return code; }',
    getFallbackCodes: 'getFallbackCodes() { return []; }',
    toResolveHierarchy: 'toResolveHierarchy(code) { return [code]; }',
  },
  PluralResolver: {
    getRule: 'getRule(code) { return (this.pluralRulesCache[code] ??= new Intl.PluralRules(code)); }',
  },
  ResourceStore: {
    constructor: 'constructor() { super(); this.data = {}; }',
    getResource: 'getResource(lng, ns, key) { return this.data[lng]?.[ns]?.[key]; }',
    addResourceBundle: `addResourceBundle(lng, ns, resources) {
      const bundles = (this.data[lng] ??= {});
      bundles[ns] = { ...bundles[ns], ...resources };
    }`,
  },
  Translator: {
    extractFromKey: 'extractFromKey(key, { ns }) { return { key, namespaces: [ns] }; }',
  },
  // What it makes and hands to each part; loading, detecting and changing languages is between these.
  I18n: {
    constructor: 'constructor() { super(); }',
    init: `init(options) {
      this.options = { ...get(), ...options };
      this.options.interpolation = { ...get().interpolation, ...options.interpolation };
      this.store = new ResourceStore();
      const languageUtils = new LanguageUtil(this.options);
      const { pluralSeparator } = this.options;
      this.translator = new Translator({
        resourceStore: this.store,
        languageUtils,
        pluralResolver: new PluralResolver(languageUtils, { prepend: pluralSeparator }),
        interpolator: new Interpolator(this.options),
      }, this.options);
      this.translator.changeLanguage(options.lng);
      this.addResourceBundle = (...bundle) => this.store.addResourceBundle(...bundle);
    }`,
  },
};

/** Expressions with one value, by their text: what `createTexts` gives to `init()`, i18next's defaults, what `t()` is never given. */
export const known = {
  'this.options.keySeparator': 'false',
  'this.options.nsSeparator': 'false',
  'this.options.ignoreJSONStructure': 'false',
  'this.options.fallbackLng': 'false',
  'this.options.fallbackNS': 'false',
  'this.options.joinArrays': 'false',
  'this.options.postProcess': 'false',
  'this.options.returnDetails': 'false',
  'this.options.updateMissing': 'false',
  'this.options.appendNamespaceToCIMode': 'false',
  'this.options.appendNamespaceToMissingKey': 'false',
  'this.options.missingInterpolationHandler': 'false',
  'this.options.missingKeyNoValueFallbackToKey': 'false',
  'this.options.parseMissingKeyHandler': 'false',
  'this.options.interpolation.defaultVariables': 'undefined',
  'this.options.interpolation.skipOnVariables': 'true',
  'this.options.returnEmptyString': 'true',
  'this.options.returnNull': 'false',
  'this.i18nFormat': 'undefined',
  'this.utils': 'undefined',
  'this.backend': 'undefined',
  'opt.context': 'undefined',
  'opt.interpolation': 'undefined',
  'opt.joinArrays': 'undefined',
  'opt.keySeparator': 'undefined',
  'opt.lng': 'undefined',
  'opt.lngs': 'undefined',
  'opt.missingKeyNoValueFallbackToKey': 'undefined',
  'opt.nsSeparator': 'undefined',
  'opt.ordinal': 'undefined',
  'opt.postProcess': 'undefined',
  'opt.replace': 'undefined',
  'opt.returnDetails': 'undefined',
  'opt.skipInterpolation': 'undefined',
  'opt?.interpolation?.skipOnVariables': 'undefined',
  'options.ordinal': 'undefined',
  'options?.interpolation?.skipOnVariables': 'undefined',
  'options?.missingInterpolationHandler': 'undefined',
  "typeof keys === 'function'": 'false',
  "typeof k === 'function'": 'false',
  "typeof opt !== 'object' && this.options.overloadTranslationOptionHandler": 'false',
  "lng?.toLowerCase() === 'cimode'": 'false',
  'opt.nest !== false': 'false',
  'postProcessorNames?.length': '0',
  'shouldHandleAsObject(resForObjHndl)': 'false',
  'Translator.hasDefaultValue(opt)': 'false',
  'usedKey || usedDefault || updateMissing': 'false',
};
